// The repository's own newsroom, published by the real command line and read in a real browser.
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { TestProject } from '../cli/project.js';
import { inContext, launchBrowser } from './browser.js';
import { addresses, axeFindings, desktop, phone, sidewaysScroll } from './look.js';

const languages = { en: 'English', kk: 'Қазақша', ru: 'Русский', uz: 'Oʻzbekcha' } as const;
const locales = ['en', 'kk', 'ru', 'uz'] as const;
const articles = ['samarkand-summit', 'sco-explainer'];
const slugs = ['index', ...articles];
const pages = ['index.html', ...locales.flatMap((locale) => slugs.map((slug) => `${locale}/${slug}.html`))];

let browser: Browser;
let project: TestProject;

beforeAll(async () => {
  project = TestProject.sample();
  const [started, run] = await Promise.all([launchBrowser(), project.run(['translate', '--to', 'kk,ru,uz'])]);
  browser = started;
  expect(run).toMatchObject({ status: 0, stderr: '' });
}, 90_000);

afterAll(async () => {
  await browser?.close();
  project?.dispose();
});

function address(path: string): string {
  return pathToFileURL(project.path(`public/${path}`)).href;
}

/** Opens a page of the site from the disk. Nothing may fail on it, and nothing may come from elsewhere. */
async function visit<T>(path: string, options: BrowserContextOptions, look: (page: Page) => Promise<T>): Promise<T> {
  return inContext(browser, options, async (context) => {
    const page = await context.newPage();
    const trouble: string[] = [];
    page.on('pageerror', (error) => trouble.push(error.message));
    page.on('requestfailed', (request) => trouble.push(`failed: ${request.url()}`));
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) trouble.push(`from elsewhere: ${request.url()}`);
    });
    await page.goto(address(path));
    const seen = await look(page);
    expect(trouble).toEqual([]);
    return seen;
  });
}

function language(page: Page): Promise<string | null> {
  return page.locator('html').getAttribute('lang');
}

describe.each(pages)('%s', (path) => {
  test('fits a phone and a desktop, says its language, shows its pictures, leads nowhere wrong, and axe finds nothing', async () => {
    await visit(path, { ...phone, colorScheme: 'light' }, async (page) => {
      expect(await sidewaysScroll(page)).toBe(0);
      expect(await axeFindings(page)).toEqual([]);
      expect(await language(page)).toBe(path.includes('/') ? path.slice(0, 2) : 'en');
      const pictures = await page
        .locator('img')
        .evaluateAll((images) => images.map((image) => 'naturalWidth' in image && image.naturalWidth));
      expect(pictures).toEqual(path.includes('sco-explainer') ? [expect.any(Number)] : []);
      expect(pictures).not.toContain(0);
      await page.setViewportSize(desktop.viewport);
      expect(await sidewaysScroll(page)).toBe(0);
      const links = await addresses(page);
      const local = links.filter((link) => link.startsWith('file:'));
      expect(local.filter((link) => !existsSync(fileURLToPath(new URL(link))))).toEqual([]);
      expect(links.filter((link) => !/^(file|https):/.test(link))).toEqual([]);
    });
  });
});

test('by night, axe finds nothing either', async () => {
  await visit('kk/sco-explainer.html', { ...desktop, colorScheme: 'dark' }, async (page) => {
    expect(await axeFindings(page)).toEqual([]);
  });
});

test.each(slugs)('the language switcher leads from %s through its editions and back', async (slug) => {
  await visit(`en/${slug}.html`, phone, async (page) => {
    for (const locale of ['kk', 'ru', 'uz', 'en'] as const) {
      await page.getByRole('navigation').getByRole('link', { name: languages[locale] }).click();
      expect(page.url()).toBe(address(`${locale}/${slug}.html`));
      expect(await language(page)).toBe(locale);
      expect(await page.locator('[aria-current=page]').textContent()).toBe(languages[locale]);
    }
  });
});

test.each(locales)(
  'a reader of %s goes from the choice of languages to one article and by its link to the other',
  async (locale) => {
    await visit('index.html', phone, async (page) => {
      await page.getByRole('link', { name: languages[locale] }).click();
      expect(page.url()).toBe(address(`${locale}/index.html`));
      await page.locator('main a[href="sco-explainer.html"]').first().click();
      const headline = await page.locator('h1').textContent();
      await page.locator('article p a[href="samarkand-summit.html"]').click();
      expect(page.url()).toBe(address(`${locale}/samarkand-summit.html`));
      expect(await page.locator('h1').textContent()).not.toBe(headline);
      await page.locator('header a').first().click();
      expect(page.url()).toBe(address(`${locale}/index.html`));
    });
  },
);

test.each(['kk', 'ru', 'uz'])('the articles in %s say their headlines and dates in it', async (locale) => {
  const source = await Promise.all(articles.map((slug) => visit(`en/${slug}.html`, desktop, headlineAndDate)));
  const localized = await Promise.all(
    articles.map((slug) => visit(`${locale}/${slug}.html`, desktop, headlineAndDate)),
  );
  for (const [index, { headline, date, lang }] of localized.entries()) {
    expect(headline).not.toBe(source[index]?.headline);
    expect(date).not.toBe(source[index]?.date);
    expect(date).toContain('2022');
    expect(lang).toBeNull();
  }
});

async function headlineAndDate(page: Page) {
  const headline = page.locator('h1');
  return {
    headline: await headline.textContent(),
    lang: await headline.getAttribute('lang'),
    date: await page.locator('time').first().textContent(),
  };
}

test('the skip link is the first stop of the keyboard and leads past the navigation', async () => {
  await visit('uz/sco-explainer.html', phone, async (page) => {
    await page.keyboard.press('Tab');
    const skip = page.locator(':focus');
    expect(await skip.getAttribute('href')).toBe('#tarjuman-content');
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').evaluate((element) => element.closest('main') !== null)).toBe(true);
  });
});

test('on paper there is the article, without what only a screen can use', async () => {
  await visit('ru/sco-explainer.html', desktop, async (page) => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav').isVisible()).toBe(false);
    expect(await page.locator('article h1').isVisible()).toBe(true);
    expect(await page.locator('article table').first().isVisible()).toBe(true);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });
});
