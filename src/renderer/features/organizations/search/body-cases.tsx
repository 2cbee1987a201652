import { everyOpenCase } from '#shared/contract/queue.ts';
import type { BodyView } from '#shared/contract/reference.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { useRouter } from '../../../app/router.tsx';
import { Button } from '../../../components/button.tsx';
import { useText } from '../../../text/text-context.tsx';

/** How many cases declared the code of this body, and the way to them. */
export function BodyCases({ body }: { body: BodyView }) {
  const text = useText().organizations.body;
  const { navigate } = useRouter();
  return (
    <section className="flex flex-col items-start gap-2">
      <h3 className="text-dns-16B-130">{text.cases}</h3>
      {body.cases === 0 ? (
        <p className="text-solid-gray-700">{text.noCases}</p>
      ) : (
        <Button
          size="small"
          onPress={() =>
            navigate({
              screen: 'review',
              filter: { ...everyOpenCase, status: 'all', search: body.code },
              caseId: null,
            })
          }
        >
          {text.openCases(formatCount(body.cases))}
        </Button>
      )}
    </section>
  );
}
