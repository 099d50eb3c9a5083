'use client';

import { memo } from 'react';
import { WakesWithReader } from '@/ui/wakes-with-reader';
import type { ListingCard } from '../../contract';
import { HomeCard } from '../card/home-card';
import type { BestOf } from './best-of';
import { WhyThisOne } from './lazy-why';

const SIZES = '(min-width: 110rem) 20vw, (min-width: 64rem) 27vw, (min-width: 40rem) 46vw, 92vw';

/**
 * One home of the list. Those far from the screen are not laid out until they come near; the clip's margin leaves room
 * for the ring around a photo. `memo`, so that pointing at one home draws no other anew, and for `WakesWithReader`.
 */
export const ResultItem = memo(function ResultItem(props: {
  home: ListingCard;
  eager: boolean;
  lit: boolean;
  onHover: (id: number | null) => void;
  bestOf: BestOf | null;
}) {
  const { bestOf, ...card } = props;
  return (
    <li className="[contain-intrinsic-height:auto_26rem] [content-visibility:auto] [overflow-clip-margin:0.5rem]">
      <WakesWithReader>
        <HomeCard {...card} from={bestOf?.query} hideable sizes={SIZES} />
        {bestOf ? <WhyThisOne asked={bestOf.asked} id={props.home.id} /> : null}
      </WakesWithReader>
    </li>
  );
});
