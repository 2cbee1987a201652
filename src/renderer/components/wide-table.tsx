import { ScrollBox } from './scroll-box.tsx';
import { SimpleTable, type SimpleTableProps } from './simple-table.tsx';

/** A table that scrolls sideways where it is wider than its place. */
export function WideTable<R>(props: SimpleTableProps<R>) {
  return (
    <ScrollBox label={props.caption}>
      <SimpleTable {...props} />
    </ScrollBox>
  );
}
