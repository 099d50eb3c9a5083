'use client';

import dynamic from 'next/dynamic';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { CostSubject } from '../model-terms';

const loadCalculator = () => import('./cost-calculator').then((module) => module.CostCalculator);

/**
 * The server's figures until they come near the view; then the calculator takes their place. A reader who never scrolls so
 * far never loads it.
 */
export function MonthlyCost({ home, children }: { home: CostSubject; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        observer.disconnect();
        // Only once it is here does it replace what is shown: a network that fails leaves the server's figures.
        void loadCalculator().then(
          () => setNear(true),
          () => undefined,
        );
      },
      { rootMargin: '400px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return <div ref={place}>{isNear ? <Calculator home={home} /> : children}</div>;
}

const Calculator = dynamic(loadCalculator);
