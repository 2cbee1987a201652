import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { SimpleTable, type SimpleTableProps } from './simple-table.tsx';

/** A table that scrolls sideways where it is wider than its place; then the keyboard reaches it too, and its name is heard. */
export function WideTable<R>(props: SimpleTableProps<R>) {
  const box = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  const measure = () => {
    const { current } = box;
    if (current) setScrolls(current.scrollWidth > current.clientWidth);
  };
  // What the rows say decides how wide they are.
  useLayoutEffect(measure);
  useEffect(() => {
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  });
  const reached = scrolls ? { tabIndex: 0, role: 'region', 'aria-label': props.caption } : {};
  return (
    <div ref={box} {...reached} className="focus-inset relative overflow-x-auto">
      <SimpleTable {...props} />
    </div>
  );
}
