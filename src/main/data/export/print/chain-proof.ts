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
<p class="note">この書面は、上の記録までの台帳の内容による。台帳の記録は一件ごとに前の記録の値を含めて計算した値で結ばれている。
「記録」の画面の「紙の報告と比べる」に上の件数と値を入れると、台帳のその記録と一致するかが分かり、「照合する」で全体のつながりを確かめられる。
あとから書き換えたり末尾を切り取ったりすると、どちらかが合わなくなる。</p>
</section>
`;
}

/** Two lines of four groups, so that it can be read aloud and compared. */
function inGroups(hash: string): Html {
  const groups = hash.match(/.{1,8}/g) ?? [];
  return html`${groups.slice(0, 4).join(' ')}<br>${groups.slice(4).join(' ')}`;
}
