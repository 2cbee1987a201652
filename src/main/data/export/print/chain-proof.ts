import { formatCount } from '#shared/text/format-date.ts';
import { type Html, html } from './html.ts';
import type { IssueFacts } from './print-facts.ts';

/** The newest hash on paper: whoever cuts off or rewrites the journal cannot change what was handed out. */
export function chainProof(title: string, { chain, ledgerId }: IssueFacts): Html {
  return html`<section class="proof">
<h2>${title}</h2>
<dl>
<dt>台帳</dt><dd class="mono">${ledgerId}</dd>
<dt>記録の件数</dt><dd>${formatCount(chain.seq)}件</dd>
<dt>記録の先端（SHA-256）</dt><dd class="hash">${inGroups(chain.hash)}</dd>
</dl>
<p class="note">この書面は、上の記録までの台帳の内容による。台帳の記録は一件ごとに前の記録の値を含めて計算した値で結ばれており、
あとから書き換えたり末尾を切り取ったりすると、「記録」の画面での検証が通らないか、上の値が台帳に見つからなくなる。</p>
</section>
`;
}

/** Two lines of four groups, so that it can be read aloud and compared. */
function inGroups(hash: string): Html {
  const groups = hash.match(/.{1,8}/g) ?? [];
  return html`${groups.slice(0, 4).join(' ')}<br>${groups.slice(4).join(' ')}`;
}
