/** The browser that prints: the one inside the package @sparticuz/chromium, or the one that CHROMIUM_PATH names. */
import chromium from '@sparticuz/chromium';
import { chromium as driver, type Browser } from 'playwright-core';
import { inBoth } from '../import/said.ts';

/** No sandbox: it prints pages of this machine only. Nothing else reaches the network. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser without window; throws with a readable message where it cannot be started. */
export async function launchedChromium(): Promise<Browser> {
  const own = process.env['CHROMIUM_PATH']?.trim() ?? '';
  try {
    return await driver.launch({ executablePath: own === '' ? await chromium.executablePath() : own, args: ARGS, headless: true });
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
