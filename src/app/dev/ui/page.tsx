import { notFound } from 'next/navigation';
import { Button } from '@/ui/button';

export const metadata = { title: 'Design system' };

/** Every component in every state, for those who build pages. */
export default function Page() {
  if (process.env.NODE_ENV === 'production') notFound();
  return (
    <div className="page py-16">
      <h1 className="title text-3xl">A good notary’s desk</h1>
      <Button variant="primary">Save search</Button>
    </div>
  );
}
