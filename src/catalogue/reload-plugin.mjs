/**
 * Development only: shows a change of the content at once. The register is read once and kept; after a change of any of its
 * files everything that was made from it is forgotten and open pages are loaded again.
 */

/** @param {string} root content folder, absolute */
export function contentReload(root) {
  return {
    name: 'so-sao-content-reload',
    apply: /** @type {const} */ ('serve'),
    /** @param {import('vite').ViteDevServer} server */
    configureServer(server) {
      server.watcher.add(root);
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(root) || !/\.(?:ya?ml|md)$/.test(path)) return;
        for (const environment of Object.values(server.environments)) {
          environment.moduleGraph.invalidateAll();
          environment.hot.send({ type: 'full-reload' });
        }
      });
    },
  };
}
