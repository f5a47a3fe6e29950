import '@mantine/core/styles.css';
import './ui/base.css';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { setNonce } from 'get-nonce';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { setTrustedTypes } from './trustedTypes.ts';
import { runFromMenu } from './ui/commands/useCommandKeys.ts';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';
import { cssVariables, theme } from './ui/theme.ts';

setTrustedTypes();

// The page has no network: what it asks, the main process answers, online or not.
const always = { networkMode: 'always', retry: false } as const;
const client = new QueryClient({
  defaultOptions: {
    queries: { ...always, staleTime: Number.POSITIVE_INFINITY },
    mutations: always,
  },
});

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
setNonce(nonce);

// A dropped file must never be opened in the place of the page, wherever it is dropped and whatever is open.
for (const kind of ['dragover', 'drop']) {
  window.addEventListener(kind, (event) => event.preventDefault());
}

window.claimfolio.onCommand(runFromMenu);

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element');

createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <QueryClientProvider client={client}>
        <ErrorBoundary>
          <Suspense>
            <App />
          </Suspense>
        </ErrorBoundary>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
