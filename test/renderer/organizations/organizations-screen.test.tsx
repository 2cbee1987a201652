import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useRouter } from '#renderer/app/router.tsx';
import { OrganizationsScreen } from '#renderer/features/organizations/organizations-screen.tsx';
import { officeBridge } from '../support/office-bridge.ts';
import { renderScreen } from '../support/render-screen.tsx';

function Where() {
  return <output data-testid="route">{JSON.stringify(useRouter().route)}</output>;
}

function openOrganizations(code: string | null = null) {
  const office = officeBridge();
  const shown = renderScreen(
    <>
      <OrganizationsScreen />
      <Where />
    </>,
    { bridge: office.bridge, route: { screen: 'organizations', code } },
  );
  return { ...office, ...shown };
}

describe('organisations', () => {
  it('finds a body by an old character form and shows its page', async () => {
    const { user } = openOrganizations();
    await user.type(await screen.findByRole('searchbox'), '橫濱市');
    await user.click(await screen.findByRole('option', { name: /横浜市/ }));
    const page = within(await screen.findByRole('article', { name: '横浜市' }));
    expect(page.getByText('141003')).toBeDefined();
    expect(page.getByText('政令指定都市')).toBeDefined();
    expect(page.getByText('この団体のコードを申告した案件はありません。')).toBeDefined();
    expect(page.getByRole('table', { name: 'ドメインの経歴' }).textContent).toContain('使用中');
  });

  it('says what can be searched for when nothing is found', async () => {
    const { user } = openOrganizations();
    await user.type(await screen.findByRole('searchbox'), 'どこにもない団体');
    expect(await screen.findByText('「どこにもない団体」に合う団体はありません。')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'すべての団体を表示' }));
    expect(await screen.findByText(/^1,788 団体のうち 200 を表示/)).toBeDefined();
  });
});

describe('trying a judgement', () => {
  it('marks the outcome, boxes the deceiving character with its name, and leads to the imitated body', async () => {
    const { user } = openOrganizations();
    await user.click(await screen.findByRole('tab', { name: '判定を試す' }));
    await user.click(screen.getByRole('textbox', { name: 'アドレス' }));
    await user.paste('taro@city.yokohama.lg.jp\t141003\t横浜市\nx@city.yоkohama.lg.jp');
    await user.click(screen.getByRole('button', { name: '判定する' }));

    const results = within(await screen.findByRole('region', { name: '判定の結果' }));
    expect(await results.findByText('通過', { selector: 'li *' })).toBeDefined();
    const characters = within(results.getByRole('list', { name: '見分けにくい文字' }));
    expect(characters.getByText('キリル文字')).toBeDefined();
    expect(characters.getByText('「o」に見える')).toBeDefined();

    await user.click(results.getByRole('button', { name: /所属確認が必要\s*1/ }));
    expect(results.queryByText('通過', { selector: 'li *' })).toBeNull();
    await user.click(results.getByRole('button', { name: '横浜市を開く' }));
    expect(await screen.findByRole('article', { name: '横浜市' })).toBeDefined();
  });

  it('judges nothing when nothing was typed, and says so', async () => {
    const { user, sent } = openOrganizations();
    await user.click(await screen.findByRole('tab', { name: '判定を試す' }));
    await user.click(screen.getByRole('button', { name: '判定する' }));
    expect(await screen.findByText('アドレスを一行以上書いてください。')).toBeDefined();
    expect(sent).not.toContain('judgement.try');
  });
});
