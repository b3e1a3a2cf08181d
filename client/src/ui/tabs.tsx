/** Tabs within a page. */
import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import css from './tabs.module.css';

export interface TabOf<Key extends string> {
  readonly key: Key;
  readonly label: ReactNode;
  readonly content: ReactNode;
}

export interface TabsProps<Key extends string> {
  /** What the tabs choose between, for the ear. */
  readonly label: string;
  readonly tabs: readonly TabOf<Key>[];
  readonly selected?: Key;
  readonly onSelect?: (key: Key) => void;
}

/** Arrow keys move between tabs; only the selected panel is there. */
export function Tabs<Key extends string>({ label, tabs, selected, onSelect }: TabsProps<Key>) {
  return (
    <AriaTabs
      className={css.tabs}
      selectedKey={selected}
      onSelectionChange={(key) => {
        const tab = tabs.find((one) => one.key === key);
        if (tab !== undefined) onSelect?.(tab.key);
      }}
    >
      <TabList aria-label={label} className={css.list}>
        {tabs.map((tab) => (
          <Tab key={tab.key} id={tab.key} className={css.tab}>
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.key} id={tab.key} className={css.panel}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
