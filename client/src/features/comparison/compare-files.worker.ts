/** Reads and compares two files beside the page; nothing of them leaves the browser. */
import { compareFiles, type FilesToCompare } from './compare-files.ts';

addEventListener('message', ({ data }: MessageEvent<FilesToCompare>) => {
  postMessage(compareFiles(data));
});
