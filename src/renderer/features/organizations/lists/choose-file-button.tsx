import { Button } from '../../../components/button.tsx';
import { useText } from '../../../text/text-context.tsx';
import type { ListImport } from './use-list-import.ts';

export function ChooseFileButton({ work }: { work: ListImport }) {
  const text = useText().bodyLists;
  const { stage } = work;
  const hasFile = stage.name === 'file' || stage.name === 'previewed';
  return (
    <Button
      variant={hasFile ? 'secondary' : 'primary'}
      size={hasFile ? 'small' : 'normal'}
      isDisabled={work.isReading || work.isCommitting}
      onPress={() => void work.chooseFile()}
    >
      {buttonLabel()}
    </Button>
  );

  function buttonLabel(): string {
    if (work.isReading) return text.choosing;
    if (hasFile) return text.chooseAnother;
    return stage.name === 'imported' ? text.commit.next : text.choose;
  }
}
