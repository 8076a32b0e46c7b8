/** The browser that prints and that tests look through: the one inside the package @sparticuz/chromium, or the one that CHROMIUM_PATH names. */
import chromium from '@sparticuz/chromium';
import { chromium as driver, type Browser } from 'playwright-core';
import { inBoth } from '../import/said.ts';

/** No sandbox: it opens pages of this machine only. Nothing else reaches the network. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of the browser; the one of the package is unpacked at the first call. */
export async function chromiumPath(): Promise<string> {
  const own = process.env['CHROMIUM_PATH']?.trim() ?? '';
  return own === '' ? chromium.executablePath() : own;
}

/** A browser without window; throws with a readable message where it cannot be started. */
export async function launchedBrowser(): Promise<Browser> {
  try {
    return await driver.launch({ executablePath: await chromiumPath(), args: ARGS, headless: true });
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
    throw new Error(
      inBoth(
        `Không mở được Chromium (${reason}); đặt CHROMIUM_PATH là đường dẫn của một Chromium khác`,
        `Chromium could not be started (${reason}); set CHROMIUM_PATH to the path of another one`,
      ),
      { cause: error },
    );
  }
}
