import { useState } from 'react';
import { type RegisterPlace, type RouteOf, useRoute, useRouter } from '../../app/router.tsx';
import { ScrollPane } from '../../components/scroll-pane.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { useText } from '../../text/text-context.tsx';
import { ListImportTab } from './lists/list-import.tsx';
import { useListImport } from './lists/use-list-import.ts';
import { RegisterTab } from './register/register-tab.tsx';
import { useRegisterWriting } from './register/use-register-writing.ts';
import { BodySearch } from './search/body-search.tsx';
import { TryJudgement } from './try/try-judgement.tsx';
import { useTryWork } from './try/use-try-work.ts';

type View = 'search' | 'register' | 'try' | 'lists';

const wholeRegister: RegisterPlace = { filter: 'all', id: null };

/** 団体: who is in the register, and what the judgement says about an address. */
export function OrganizationsScreen() {
  const text = useText().organizations;
  const route = useRoute('organizations');
  const { replace } = useRouter();
  const [view, setView] = useViewOf(route);
  const [typed, setTyped] = useState('');
  const [wanted, setWanted] = useState('');
  const work = useTryWork();
  const writing = useRegisterWriting();
  const lists = useListImport();
  const openBody = (code: string) => {
    replace({ screen: 'organizations', code });
    setView('search');
  };
  return (
    <div className="flex h-full flex-col pt-3">
      <h1 className="px-6 text-std-20B-150">{text.title}</h1>
      <Tabs
        label={text.title}
        className="flex-1 [&>[role=tablist]]:px-6 [&>[role=tabpanel]]:mx-0 [&>[role=tabpanel]]:px-0"
        selected={view}
        onSelect={setView}
        tabs={[
          {
            key: 'search',
            label: text.tabs.search,
            content: (
              <ScrollPane fill>
                <BodySearch typed={typed} onType={setTyped} chosen={route.code} onChoose={openBody} />
              </ScrollPane>
            ),
          },
          {
            key: 'register',
            label: text.tabs.register,
            content: (
              <ScrollPane fill>
                <RegisterTab
                  place={route.register ?? wholeRegister}
                  onPlace={(register) => replace({ ...route, register })}
                  typed={wanted}
                  onType={setWanted}
                  writing={writing}
                  onOpenBody={openBody}
                />
              </ScrollPane>
            ),
          },
          {
            key: 'try',
            label: text.tabs.try,
            content: (
              <ScrollPane fill>
                <TryJudgement work={work} onOpenBody={openBody} />
              </ScrollPane>
            ),
          },
          {
            key: 'lists',
            label: text.tabs.lists,
            content: (
              <ScrollPane padEnd={lists.stage.name !== 'previewed'}>
                <ListImportTab work={lists} />
              </ScrollPane>
            ),
          },
        ]}
      />
    </div>
  );
}

/** The tab; being sent to a body or an entry from elsewhere shows that, whatever tab was left open. */
function useViewOf(route: RouteOf<'organizations'>): [View, (view: View) => void] {
  const [view, setView] = useState<View>(route.register ? 'register' : 'search');
  const [seen, setSeen] = useState(route);
  if (seen !== route) {
    setSeen(route);
    if (route.register) setView('register');
    else if (route.code !== null) setView('search');
  }
  return [view, setView];
}
