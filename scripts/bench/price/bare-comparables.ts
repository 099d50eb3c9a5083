import type { HomeFacts } from '@/domains/market/valuation/contract';
import { connect } from '@/platform/db/connect';

const KILOMETRES_PER_DEGREE = 111.2;
const FIT = `exclusions = '{}' and not is_symbolic and withdrawn_at is null and latitude is not null`;

/** What any program would ask for: the nearest of each type within the radius, and how many there are (to a thousand). */
export async function bareComparables(url: string, kilometres: number, limit: number) {
  const sql = connect(url, { max: 1, connection: { plan_cache_mode: 'force_custom_plan' } });
  const degrees = kilometres / KILOMETRES_PER_DEGREE;
  const near = (type: string) => `
    select * from (select * from sale where ${FIT} and type = '${type}' order by point(longitude, latitude) <-> point($1, $2)
      limit ${limit + 1}) as nearest
    where ((longitude - $1) * cosd($2)) ^ 2 + (latitude - $2) ^ 2 <= ${degrees ** 2}`;
  const within = (type: string) => `
    select count(*)::int as total from (select from sale where ${FIT} and type = '${type}'
      and point(longitude, latitude) <@ box(point($1 - $3::float8, $2 - ${degrees}), point($1 + $3::float8, $2 + ${degrees}))
      limit 1000) as counted`;
  return {
    async ask({ latitude, longitude }: HomeFacts): Promise<void> {
      const [x, y] = [longitude ?? 0, latitude ?? 0];
      const wide = degrees / Math.cos((y * Math.PI) / 180);
      for (const type of ['house', 'apartment']) {
        await sql.unsafe(near(type), [x, y], { prepare: true });
        await sql.unsafe(within(type), [x, y, wide], { prepare: true });
      }
    },
    close: () => sql.end(),
  };
}
