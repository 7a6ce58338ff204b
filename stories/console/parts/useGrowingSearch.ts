import { useState } from 'react'
import { growingPage } from './growing.ts'

/** What is searched for in a list that grows, and what the server is asked. */
export function useGrowingSearch() {
  const [search, onSearch] = useState('')
  const input = { limit: growingPage, search: search || undefined }
  return { search, onSearch, input }
}
