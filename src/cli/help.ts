import type { CommandDescription } from './command.ts';
import { commands } from './commands.ts';
import type { OptionSpec } from './options.ts';
import { textPairs } from './table.ts';

export function generalHelp(): string {
  const list = commands.map(({ name, summary }) => [`  ${name}`, summary] as const);
  return `参加審査コンソールのコマンド

使い方: npm run --silent cli -- COMMAND [オプション]

${textPairs(list)}

共通のオプション
  --json     標準出力に JSON を 1 つ、または 1 行に 1 つ（NDJSON）書く。知らせは標準エラー出力に書く
  --help     命令の説明
  --version  プログラムの版

終了コード: 0 終わった、1 断った・見つかった・不具合、2 使い方の誤り
`;
}

export function commandHelp(command: CommandDescription): string {
  const options = [...command.options, jsonOption].map(
    (option) => [`  ${optionUsage(option)}`, option.help] as const,
  );
  const usage = [
    command.name,
    ...(command.positional === undefined ? [] : [command.positional]),
    '[オプション]',
  ];
  const details = command.details.length === 0 ? '' : `\n${command.details.join('\n')}\n`;
  return `${command.summary}

使い方: npm run --silent cli -- ${usage.join(' ')}

${textPairs(options)}
${details}`;
}

const jsonOption: OptionSpec = { name: 'json', help: '標準出力に JSON だけを書く' };

function optionUsage({ name, value, multiple }: OptionSpec): string {
  return `--${name}${value === undefined ? '' : ` ${value}`}${multiple ? ' …' : ''}`;
}
