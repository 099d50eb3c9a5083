import { docsPage, type Layout } from '@/platform/http/docs/page';
import { POLICY } from '@/platform/http/docs/style';
import { type OpenApiDocument, openApiDocument } from '@/platform/http/openapi/document';
import { type AnyRoute, defineRoute } from '@/platform/http/route';

/** The description of all other routes, and two pages that show it. Made when first asked for. */
export function referenceRoutes(
  routes: readonly AnyRoute[],
  publicUrl: string,
): readonly AnyRoute[] {
  let made: OpenApiDocument | undefined;
  const document = () => {
    made ??= openApiDocument(routes, publicUrl);
    return made;
  };
  const common = {
    method: 'get',
    family: 'gable',
    access: 'anyone',
    credentials: 'ignored',
    limits: [],
  } as const;
  const page = (path: string, layout: Layout) => {
    let text: string | undefined;
    return defineRoute({
      ...common,
      path,
      summary: 'The reference as a page',
      success: { status: 200, description: 'HTML' },
      async handle() {
        text ??= docsPage(document(), layout);
        const headers = { 'content-security-policy': POLICY, 'cache-control': 'no-cache' };
        return { contentType: 'text/html; charset=utf-8', body: text, headers };
      },
    });
  };
  return [
    defineRoute({
      ...common,
      path: '/openapi.json',
      summary: 'The OpenAPI 3.1 document',
      success: { status: 200, description: 'The document' },
      handle: async () => ({ body: document() }),
    }),
    page('/docs', 'folded'),
    page('/redoc', 'columns'),
  ];
}
