// Server state: what is asked, how long it counts as fresh, when it is asked again.
import { QueryClient } from '@tanstack/react-query';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // Two quick tries hide a dropped connection; more would hide a cause that the page should tell.
      retry: 2,
      retryDelay: (attempt) => 300 * 2 ** attempt,
      refetchOnWindowFocus: true,
    },
  },
});
