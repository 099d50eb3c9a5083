import { createApplication } from '@/composition/http/application';
import { listen } from '@/composition/http/listen';
import { nodeMount } from '@/composition/http/node-mount';
import { rootRouter } from '@/composition/root-router';
import { routes } from '@/composition/routes';
import { openRuntime } from '@/composition/runtime';
import { env } from '@/platform/env';

/**
 * Our HTTP application with the search route opened to anybody and uncounted: what the layers leave when they are off.
 * The environment sets RATE_LIMITS=off and LOG_LEVEL=silent.
 */
const runtime = openRuntime(env(), 'gable bench');
const opened = routes.map((route) =>
  route.path === '/api/properties/search'
    ? { ...route, access: 'anyone' as const, limits: [], etag: false }
    : route,
);
const application = createApplication({
  runtime,
  routes: opened,
  router: rootRouter,
});
const handler = nodeMount(
  application,
  (_request, response) => response.writeHead(404).end(),
  () => true,
);
await listen((request, response) => void handler(request, response), {
  port: env().PORT,
  host: '127.0.0.1',
});
