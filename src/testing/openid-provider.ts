import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

const client = { id: 'gable', secret: 'the secret that only the two know' };

interface OpenIdUser {
  readonly email: string;
  readonly isVerified: boolean;
  readonly name: string;
}

/**
 * A real OpenID provider on this machine, at a port of its own or at the one that is asked for; signing in there takes the
 * name of one of `users`.
 */
export async function openIdProvider(
  redirectUri: string,
  users: Record<string, OpenIdUser>,
  port = 0,
) {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [redirectUri],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    cookies: { keys: ['a key of the tests'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    async findAccount(_ctx, id) {
      const user = users[id];
      if (!user) return undefined;
      const { email, isVerified: email_verified, name } = user;
      return { accountId: id, claims: async () => ({ sub: id, email, email_verified, name }) };
    },
  });
  server.on('request', provider.callback());
  return {
    settings: providerSettings(issuer),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** What `OAUTH_PROVIDERS` says of it; true before it runs. */
export function providerSettings(issuer: string) {
  return {
    id: 'local',
    name: 'Local',
    clientId: client.id,
    clientSecret: client.secret,
    authorizationUrl: `${issuer}/auth`,
    tokenUrl: `${issuer}/token`,
    userInfoUrl: `${issuer}/me`,
  };
}

/** Does at the provider what a person does: signs in as `login` and agrees. Answers where it sends the browser back to. */
export async function signInAtProvider(start: string, login: string, back: string) {
  const jar = new Map<string, string>();
  let url = start;
  let form: URLSearchParams | undefined;
  for (let step = 0; step < 20; step++) {
    const answer = await fetch(url, {
      method: form ? 'POST' : 'GET',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      redirect: 'manual',
      ...(form ? { body: form } : {}),
    });
    form = undefined;
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    const location = answer.headers.get('location');
    if (location) {
      url = new URL(location, url).href;
      if (url.startsWith(back)) return url;
      continue;
    }
    const page = await answer.text();
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    const action = /<form[^>]* action="([^"]+)"/.exec(page)?.[1];
    if (!prompt || !action) throw new Error(`the provider shows no form: ${page.slice(0, 500)}`);
    url = new URL(action, url).href;
    form = new URLSearchParams({ prompt, login, password: 'any' });
  }
  throw new Error('the provider never sent the browser back');
}
