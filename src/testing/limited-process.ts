import { createApplication } from '@/composition/http/application';
import { listen } from '@/composition/http/listen';
import { nodeMount } from '@/composition/http/node-mount';
import { rootRouter } from '@/composition/root-router';
import { routes } from '@/composition/routes';
import { openRuntime } from '@/composition/runtime';
import { parseEnv } from '@/platform/env';
import { sampleRoutes } from './sample-routes';

/** A web process of its own with the product's and the sample routes, for tests that need several. Tells its port, ends on disconnect. */
const runtime = openRuntime(parseEnv(process.env));
const application = createApplication({
  runtime,
  routes: [...routes, ...sampleRoutes()],
  router: rootRouter,
});
const handler = nodeMount(
  application,
  (_request, response) => response.writeHead(404).end(),
  () => true,
);
const { port } = await listen((request, response) => void handler(request, response), {
  port: 0,
  host: '127.0.0.1',
});
process.on('disconnect', () => process.exit(0));
process.send?.({ port });
