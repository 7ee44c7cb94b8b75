// The library, complete on the devices of offices also before it is first opened.
import type { Route } from './route.ts'

/** Every page of the library. */
export const documents: readonly Route[] = [
  {
    path: '/documents',
    load: () => import('../pages/documents/documents.tsx').then((m) => m.Documents),
    words: ['documents'],
    ahead: true,
  },
  {
    path: '/documents/new',
    load: () => import('../pages/documents/write.tsx').then((m) => m.AddDocument),
    words: ['documents'],
    needs: 'documents.add',
  },
  {
    path: '/documents/offices',
    load: () => import('../pages/documents/offices.tsx').then((m) => m.DocumentOffices),
    words: ['documents'],
    needs: 'documents.sets',
  },
  {
    path: '/documents/:id',
    load: () => import('../pages/documents/one.tsx').then((m) => m.DocumentPage),
    words: ['documents'],
    ahead: true,
  },
  {
    path: '/documents/:id/revise',
    load: () => import('../pages/documents/write.tsx').then((m) => m.ReviseDocument),
    words: ['documents'],
    needs: 'documents.revise',
  },
]
