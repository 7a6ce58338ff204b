declare module '@tabler/icons-react/dist/esm/icons/*' {
  import type { ComponentType, SVGProps } from 'react'

  interface IconProps extends Omit<SVGProps<SVGSVGElement>, 'stroke'> {
    /** Pixels, or any length. */
    size?: number | string
    stroke?: number | string
  }

  const icon: ComponentType<IconProps>
  export { icon as default }
}
