// Whose devices: a wallet file, addresses to look at, or, on a devnet, its published owners. Nothing of it is kept.
import { Alert, Button, FileButton, NumberInput, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import classes from './owner.module.css';
import { devnetOwners, type OwnerKeys, openFile, watched } from './owner-keys';

type Props = { readonly isDevnet: boolean; readonly onOpen: (keys: OwnerKeys) => void };

const MOST_FILE_BYTES = 1_000_000;
const DEVNET_AT_ONCE = 3;

export function SourcePanel({ isDevnet, onOpen }: Props) {
  const [text, setText] = useState('');
  const [first, setFirst] = useState<number | string>(0);
  const [problem, setProblem] = useState<string | null>(null);

  function open(make: () => OwnerKeys): void {
    try {
      setProblem(null);
      onOpen(make());
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  }

  async function read(file: File | null): Promise<void> {
    if (file === null) return;
    if (file.size > MOST_FILE_BYTES) return setProblem(`${file.name} has more than a million bytes: it is no wallet`);
    const content = await file.text();
    open(() => openFile(content, file.name));
  }

  return (
    <Stack gap="md">
      <div className={classes.sources}>
        <Paper bg="var(--lk-surface)" p="md" component="section" aria-labelledby="from-file">
          <Stack gap="xs" align="flex-start">
            <Title order={2} id="from-file">
              Your wallet file
            </Title>
            <Text fz="sm" c="dimmed">
              The file of <code>latchkey owner</code>. It is read in this page, never sent anywhere, and forgotten when
              you leave.
            </Text>
            <FileButton onChange={(file) => void read(file)} accept="application/json,.json">
              {(props) => <Button {...props}>Open the file</Button>}
            </FileButton>
          </Stack>
        </Paper>
        <Paper bg="var(--lk-surface)" p="md" component="section" aria-labelledby="from-addresses">
          <Stack gap="xs" align="flex-start">
            <Title order={2} id="from-addresses">
              Only look
            </Title>
            <Textarea
              label="Owner accounts"
              description="One device has one account. Separate several by spaces."
              placeholder="0x…"
              autosize
              minRows={1}
              w="100%"
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <Button variant="default" onClick={() => open(() => watched(text))}>
              Show their devices
            </Button>
          </Stack>
        </Paper>
        {isDevnet ? (
          <Paper bg="var(--lk-surface)" p="md" component="section" aria-labelledby="from-devnet">
            <Stack gap="xs" align="flex-start">
              <Title order={2} id="from-devnet">
                Play an owner
              </Title>
              <NumberInput
                label="First owner of this devnet"
                description={`Shows the devices of ${DEVNET_AT_ONCE} owners. Their keys are published: anybody can use them.`}
                min={0}
                max={4_000}
                allowDecimal={false}
                value={first}
                onChange={setFirst}
              />
              <Button
                variant="default"
                disabled={typeof first !== 'number'}
                onClick={() => open(() => devnetOwners(Number(first), Number(first) + DEVNET_AT_ONCE - 1))}
              >
                Use these owners
              </Button>
            </Stack>
          </Paper>
        ) : null}
      </div>
      {problem === null ? null : (
        <Alert role="alert" color="red" variant="outline" title="That did not open">
          {problem}
        </Alert>
      )}
    </Stack>
  );
}
