import { nextMount } from '@/composition/http/next-mount';

// Nothing here is known at build time, and the driver needs Node.
export const dynamic = 'force-dynamic';
export const runtime = 'nodejs';

export const GET = nextMount;
export const HEAD = nextMount;
export const POST = nextMount;
export const PUT = nextMount;
export const PATCH = nextMount;
export const DELETE = nextMount;
export const OPTIONS = nextMount;
