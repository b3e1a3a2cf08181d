import { openMemoryStorage } from './memory.ts';
import { acceptance } from './testing/acceptance.ts';

acceptance('memory', openMemoryStorage);
