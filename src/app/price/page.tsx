import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import type { SearchParams } from 'nuqs/server';
import type { AddressSuggestion } from '@/domains/market/addresses/contract';
import { loadPriceParams, type PriceParams } from '@/domains/market/ui/facts/price-params';
import { readFacts } from '@/domains/market/ui/facts/read-facts';
import { withPlace } from '@/domains/market/ui/facts/with-place';
import { offerParts } from '@/domains/market/ui/offer/offer-parts';
import { PriceView } from '@/domains/market/ui/price-view';
import { Messages } from '@/platform/i18n/messages';
import { pageActor } from '@/trpc/page-actor';
import { Hydrate, pageQueries, trpc } from '@/trpc/server';
import { readerUnit } from '../_shell/reader-unit';
import { readAnswer } from './read-answer';

interface Props {
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('price');
  return { title: t('title'), description: t('metaDescription') };
}

export default async function PricePage({ searchParams }: Props) {
  const asked = await searchParams;
  const params = loadPriceParams(asked);
  const { problems, ...read } = readFacts(
    params,
    new Date().toISOString().slice(0, 10),
    await readerUnit(await pageActor()),
  );
  const meant = isVague(params) && !problems.address ? await placesMeant(params) : null;
  const [only] = meant ?? [];
  if (only && meant?.length === 1) redirect(withPlace(params, only));
  if (meant?.length === 0) problems.address = { kind: 'unknown' };
  const isClear = read.isAsked && Object.keys(problems).length === 0 && !meant?.length;
  const answer = isClear ? await answerTo(read.facts, asked) : null;
  return (
    <Messages for={['price', 'trends', 'homes', 'map']}>
      <Hydrate>
        <PriceView
          params={params}
          read={{ ...read, problems }}
          meant={meant ?? []}
          answer={answer}
        />
      </Hydrate>
    </Messages>
  );
}

/** An address as it was typed, without a town or a position: it may mean several. */
function isVague(params: PriceParams): boolean {
  return (
    params.address !== null &&
    params.postalCode === null &&
    params.city === null &&
    params.latitude === null
  );
}

async function placesMeant({ address, country }: PriceParams): Promise<AddressSuggestion[]> {
  const queries = pageQueries();
  const found = await queries.fetchQuery(
    trpc.market.addresses.queryOptions({ text: (address ?? '').slice(0, 300) }),
  );
  queries.removeQueries(trpc.market.addresses.queryFilter());
  const inCountry = found.filter((place) => place.country === country);
  return inCountry.length > 0 ? inCountry : found;
}

async function answerTo(facts: ReturnType<typeof readFacts>['facts'], asked: SearchParams) {
  const queries = pageQueries();
  const estimate = await queries.fetchQuery(trpc.market.estimate.queryOptions(facts));
  // Handed on as it is: as a query it would be in the page twice.
  queries.removeQueries(trpc.market.estimate.queryFilter());
  const answer = await readAnswer(estimate, facts, asked);
  const parts = offerParts({
    page: '/price',
    country: facts.country,
    estimate,
    areas: answer.areas,
    searchParams: asked,
    locale: await getLocale(),
  });
  return { ...answer, ...parts };
}
