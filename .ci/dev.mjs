/** `npm run dev`: the server from its sources, started anew when they change, and the pages by vite beside it. */
import { spawn } from 'node:child_process';
import { bin, orStop, root, setUp } from './set-up.mjs';

await orStop(() => setUp([]));
const commands = [
  [bin('tsx'), ['watch', '--conditions=chapeau-source', 'server/src/main.ts', ...process.argv.slice(2)]],
  [bin('vite', 'client'), ['client']],
];
const children = commands.map(([command, args]) => spawn(command, args, { cwd: root, stdio: 'inherit' }));
const endAll = () => children.forEach((child) => child.kill('SIGTERM'));
for (const child of children) child.on('exit', endAll);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, endAll);
