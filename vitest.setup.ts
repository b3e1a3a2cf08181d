/**
 * Laws run with one fixed seed, so that a red run is red again for whoever looks into it. The long run draws a fresh
 * seed, prints it, and takes it back in CHAPEAU_SEED to replay.
 */
import { configureGlobal } from 'fast-check';

const long = process.env['CHAPEAU_LONG'] === '1';

configureGlobal({ seed: Number(process.env['CHAPEAU_SEED'] ?? 1), numRuns: long ? 5_000 : 100 });
