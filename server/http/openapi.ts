// The public API as one, and its description at /api/openapi.json.
import { apiPart } from './public-api.ts'
import { publicCases } from './public-cases.ts'
import { publicOffices } from './public-offices.ts'
import { ratings } from './ratings/ratings.ts'

/** Everything below /api that needs no account. */
export const publicApi = apiPart()
  .route('/ratings', ratings)
  .route('/cases', publicCases)
  .route('/offices', publicOffices)
  .doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Pishkhanyar',
      version: '1',
      description: 'Rate an office, file and follow a case, and see what anybody may know of an office.',
    },
    servers: [{ url: '/api' }],
  })
