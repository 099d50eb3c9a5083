import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './machine/build';
import { serve } from './machine/serve';
import { startWebProcess } from './machine/web-process';

/** `npm start`: the production build, with everything that it needs. */
await serve({
  nodeEnv: 'production',
  prepare: ensureBuilt,
  start: (env, database) =>
    startWebProcess(env, database, [
      '--enable-source-maps',
      '--import',
      pathToFileURL(join('dist', 'attach.js')).href,
      join('dist', 'server.js'),
    ]),
});
