/** The header of a column, read out and not drawn. A row that is hidden as a whole would be no part of the table any more. */
export function HiddenHeader({ children }: { children: string }) {
  return (
    <th scope="col" className="p-0">
      <span className="sr-only">{children}</span>
    </th>
  );
}
