/** The pages: built files, and the one page for every address that is not a file. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import compression from 'compression';
import express, { Router } from 'express';

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

/** Serves the built client from the folder. Files under `assets` carry their hash in the name and never change. */
export function servePages(dir: string): Router {
  const router = Router();
  const index = join(dir, 'index.html');
  // The program is the same for everybody and holds no secret; of answers of the interface see `isCompressed` of a route.
  router.use(compression());
  router.use(
    '/assets',
    express.static(join(dir, 'assets'), { immutable: true, maxAge: YEAR_MS, fallthrough: false }),
  );
  router.use(express.static(dir, { index: false, maxAge: 0 }));
  router.use((request, response, next) => {
    const wantsPage = request.method === 'GET' || request.method === 'HEAD';
    if (!wantsPage || request.accepts('html') === false || !existsSync(index)) return next();
    // Always asked for again, so that nobody runs an old program after an update.
    response.set('cache-control', 'no-cache').sendFile(index);
  });
  return router;
}
