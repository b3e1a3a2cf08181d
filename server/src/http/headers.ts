/** Headers that keep a browser from doing more than our pages need. */
import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * Scripts, fonts and connections from here only; nothing inline but style, which the editor sets on elements. The same
 * origin covers the WebSocket. Transport security is told only where the request came encrypted.
 */
export function protectiveHeaders(): readonly RequestHandler[] {
  const shared = {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    // The address of a page must not reach another site; within ours it may.
    referrerPolicy: { policy: 'same-origin' },
  } as const;
  const plain = helmet({ ...shared, strictTransportSecurity: false });
  const encrypted = helmet(shared);
  return [(request, response, next) => (request.secure ? encrypted : plain)(request, response, next)];
}
