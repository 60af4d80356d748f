// Opens Explore of a directory in Chromium and notes when the page says that its data are of a new block:
// node bench/watch-blocks.ts URL BLOCKS CHROMIUM. Standard output gets [[block, milliseconds since 1970], ...] as JSON.
import { chromium } from 'playwright-core';

const [url, blocks, executablePath] = process.argv.slice(2);
if (url === undefined || blocks === undefined || executablePath === undefined) {
  throw new Error('usage: node bench/watch-blocks.ts URL BLOCKS CHROMIUM');
}
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
try {
  const page = await browser.newPage();
  page.setDefaultTimeout(120_000);
  page.on('pageerror', (error) => console.error(`page: ${error.stack ?? error.message}`));
  await page.goto(`${url}/explore`);
  await page.getByTestId('as-of').waitFor();
  const found = await page.evaluate(async (wanted) => {
    const told = () =>
      Number(document.querySelector('[data-testid="as-of"]')?.textContent?.replaceAll(/\D/g, '') ?? '0');
    const seen: [number, number][] = [];
    let last = told();
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        const block = told();
        if (block === last) return;
        last = block;
        seen.push([block, Date.now()]);
        if (seen.length < wanted) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    return seen;
  }, Number(blocks));
  process.stdout.write(JSON.stringify(found));
} finally {
  await browser.close();
}
