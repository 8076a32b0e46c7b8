/** Registers the service worker; from then on the browser looks for a newer one at every visit by itself. */
import { serviceWorkerPath } from '../../i18n/routes.ts';

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  addEventListener('load', () => {
    // Refused in some private windows: the page works without.
    navigator.serviceWorker.register(serviceWorkerPath()).catch(String);
  });
}
