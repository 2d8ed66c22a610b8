import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inContext, launchBrowser } from './browser.js';
import { addresses, axeFindings, desktop, phone, sidewaysScroll } from './look.js';
import { type WrittenSite, writeSampleSite } from './site.js';

let browser: Browser;
let site: WrittenSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), writeSampleSite()]);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  site?.remove();
});

/** Opens a page of the site from the disk. */
function visit<T>(path: string, options: BrowserContextOptions, look: (page: Page) => Promise<T>): Promise<T> {
  return inContext(browser, options, async (context) => {
    const page = await context.newPage();
    await page.goto(site.url(path));
    return look(page);
  });
}

const pages = [
  'index.html',
  ...['en', 'kk', 'ru', 'uz', 'ar'].map((locale) => `${locale}/news/ferry.html`),
  'uz/index.html',
  'ar/index.html',
  'kk/news/samarkand-summit.html',
];

test.each(pages)(
  '%s has no sideways scroll and nothing for axe to find, on a phone by day and a desktop by night',
  async (path) => {
    await visit(path, { ...phone, colorScheme: 'light' }, async (page) => {
      expect(await sidewaysScroll(page)).toBe(0);
      expect(await axeFindings(page)).toEqual([]);
      await page.setViewportSize(desktop.viewport);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await sidewaysScroll(page)).toBe(0);
      expect(await axeFindings(page)).toEqual([]);
    });
  },
);

test('the language switcher leads through all editions of the article and back', async () => {
  const seen = await visit('en/news/ferry.html', desktop, async (page) => {
    const headlines: string[] = [];
    for (const language of ['Қазақша', 'Русский', 'Oʻzbekcha', 'العربية', 'English']) {
      await page.getByRole('navigation').getByRole('link', { name: language }).click();
      headlines.push(`${await page.locator('html').getAttribute('lang')}: ${await page.locator('h1').textContent()}`);
      expect(await page.locator('[aria-current=page]').textContent()).toBe(language);
    }
    return headlines;
  });
  expect(seen).toEqual([
    'kk: Көл жағасындағы ауылдар паромды күтіп отыр',
    'ru: Прибрежные деревни ждут паром',
    'uz: Koʻl boʻyidagi qishloqlar paromni kutmoqda',
    'ar: قرى البحيرة تنتظر العبّارة',
    'en: Lake Villages Wait for the Ferry',
  ]);
});

test('a reader gets from the choice of languages to an article, its picture, a linked article and the list', async () => {
  await visit('index.html', phone, async (page) => {
    await page.getByRole('link', { name: 'Русский' }).click();
    await page.getByRole('link', { name: 'Прибрежные деревни ждут паром' }).click();
    const width = await page.locator('figure img').evaluate((image: HTMLImageElement) => image.naturalWidth);
    expect(width).toBe(800);
    await page.getByRole('link', { name: 'нашей прежней заметке' }).click();
    expect(await page.locator('h1').textContent()).toBe('Council Meets About the Ferry');
    await page.getByRole('link', { name: 'Последние статьи' }).click();
    expect(page.url()).toBe(site.url('ru/index.html'));
  });
});

test('every local link of every page leads to a file', async () => {
  const broken: string[] = [];
  await inContext(browser, {}, async (context) => {
    const page = await context.newPage();
    for (const path of pages) {
      await page.goto(site.url(path));
      const links = await addresses(page);
      broken.push(
        ...links.filter((link) => link.startsWith('file:') && !site.has(link)).map((link) => `${path}: ${link}`),
      );
    }
  });
  expect(broken).toEqual([]);
});

test('the skip link is the first stop of the keyboard and leads to the content', async () => {
  await visit('kk/news/ferry.html', phone, async (page) => {
    await page.keyboard.press('Tab');
    const skip = page.locator(':focus');
    expect(await skip.textContent()).toBe('Мазмұнға өту');
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const inMain = await page.locator(':focus').evaluate((element) => element.closest('main') !== null);
    expect(inMain).toBe(true);
  });
});

test('a table that is too wide scrolls on its own, by keyboard too', async () => {
  await visit('kk/news/ferry.html', { viewport: { width: 320, height: 740 } }, async (page) => {
    const region = page.getByRole('region', { name: 'Жүру кестесі' });
    expect(await region.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(true);
    await region.focus();
    await page.keyboard.press('ArrowRight');
    await expect(
      page.waitForFunction(() => (document.querySelector('section.table')?.scrollLeft ?? 0) > 0),
    ).resolves.toBeTruthy();
  });
});

test('a page turns to the left for Arabic, with the draft mark at the right edge', async () => {
  await visit('ar/news/ferry.html', desktop, async (page) => {
    const style = await page.locator('.draft').evaluate((element) => {
      const { direction, borderRightWidth, borderLeftWidth } = getComputedStyle(element);
      return { direction, borderRightWidth, borderLeftWidth };
    });
    expect(style).toEqual({ direction: 'rtl', borderRightWidth: '4px', borderLeftWidth: '0px' });
  });
});

test('print leaves out what paper cannot use', async () => {
  await visit('kk/news/ferry.html', desktop, async (page) => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav').isVisible()).toBe(false);
    expect(await page.locator('article h1').isVisible()).toBe(true);
    expect(await page.locator('.draft').isVisible()).toBe(true);
  });
});
