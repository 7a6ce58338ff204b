import { Link } from '@tanstack/react-router'
import classes from './layout.module.css'

export function BrandMark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden>
      <rect width="32" height="32" rx="8" fill="#0f7780" />
      <path
        d="M7 11l4.5 10L16 12l4.5 9L25 11"
        fill="none"
        stroke="#fff"
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}

export function Brand() {
  return (
    <Link to="/" className={classes.brand}>
      <BrandMark />
      Wazo access
    </Link>
  )
}
