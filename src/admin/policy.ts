/** The content security policy of /admin/, which is another one than that of the pages for readers. */
import type { CmsRepository } from '../site.config.ts';
import { originsOf } from './backend.ts';

/** The policy: everything from this site, and of other sites only the host that it saves to. */
export function adminPolicy(cms: CmsRepository | null): string {
  const { connect, pictures } = originsOf(cms);
  return [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    // Pictures are made smaller by WebAssembly where the browser cannot write WebP itself; no text is ever run as a script.
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    // The editor writes its style sheets into the page as it starts, and sizes of its parts into style attributes.
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    // Photographs are shown from memory before they are saved.
    ['img-src', "'self'", 'blob:', 'data:', ...pictures].join(' '),
    // Addresses that hold their own data reach nobody.
    ['connect-src', "'self'", 'blob:', 'data:', ...connect].join(' '),
    "manifest-src 'self'",
  ].join('; ');
}
