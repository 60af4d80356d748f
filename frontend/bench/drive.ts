// Opens the bench's page in Chromium and calls one of its functions: node bench/drive.ts URL FUNCTION CHROMIUM. The plan is
// the page's /plan.json; what the function returns goes to standard output as JSON.
import { chromium } from 'playwright-core';

const [url, name, executablePath] = process.argv.slice(2);
if (url === undefined || name === undefined || executablePath === undefined) {
  throw new Error('usage: node bench/drive.ts URL FUNCTION CHROMIUM');
}
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
try {
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  page.on('pageerror', (error) => console.error(`page: ${error.stack ?? error.message}`));
  page.on('console', (message) => message.type() === 'error' && console.error(`page: ${message.text()}`));
  await page.goto(url);
  const found: unknown = await page.evaluate(async (called) => {
    const plan: unknown = await (await fetch('/plan.json')).json();
    const functions = window as unknown as Record<string, (plan: unknown) => Promise<unknown>>;
    const run = functions[called];
    if (run === undefined) throw new Error(`the page has no function ${called}`);
    return await run(plan);
  }, name);
  process.stdout.write(JSON.stringify(found));
  console.error(`chromium ${browser.version()}`);
} finally {
  await browser.close();
}
