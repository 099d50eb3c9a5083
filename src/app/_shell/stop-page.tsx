import { Button } from '@/ui/button';
import { LinkButton } from '@/ui/link-button';

/**
 * Where the small print of a mail leads, signed in or not. It only asks: programs that scan mails open every link, and a plain
 * form does the rest, with or without script.
 */
export function StopPage(props: {
  title: string;
  text: string;
  /** Where the press goes, what it says, and whether it stops; null where there is nothing to stop. */
  press: { action: string; label: string; stops: boolean } | null;
  more: { href: string; label: string };
}) {
  const { title, text, press, more } = props;
  return (
    <div className="page max-w-xl pt-10 pb-20">
      <h1 className="title text-2xl">{title}</h1>
      <p className="mt-4 break-words text-ink-soft">{text}</p>
      <div className="mt-8 flex flex-wrap gap-3">
        {press ? (
          <form method="post" action={press.action}>
            <Button type="submit" variant={press.stops ? 'primary' : undefined}>
              {press.label}
            </Button>
          </form>
        ) : null}
        <LinkButton href={more.href} variant="quiet">
          {more.label}
        </LinkButton>
      </div>
    </div>
  );
}
