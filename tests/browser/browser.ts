// A real Chromium that comes through npm, for every test that looks at pages.
import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium as playwright } from 'playwright-core';

/** Starts the browser (about 3 s). Close it in `afterAll`. */
export async function launchBrowser(): Promise<Browser> {
  // The package unpacks itself to the temporary folder on first use; `--single-process` is for lambdas only and makes
  // closing a context end the browser.
  const args = chromium.args.filter((argument) => argument !== '--single-process' && argument !== '--no-zygote');
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...args, '--no-sandbox'],
    headless: true,
  });
}

/** Runs a test in a context of its own, which is closed whatever happens. axe needs the page opened through one. */
export async function inContext<T>(
  browser: Browser,
  options: BrowserContextOptions,
  test: (context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(options);
  try {
    return await test(context);
  } finally {
    await context.close();
  }
}
