import { useText } from '../../text/text-context.tsx';

/** What a setting does, and what it is when nobody changes it. */
export function Effect({ text, standard }: { text: string; standard: string }) {
  const { defaultIs } = useText().settings;
  return (
    <>
      {text}
      <span className="whitespace-nowrap text-solid-gray-800">{defaultIs(standard)}</span>
    </>
  );
}
