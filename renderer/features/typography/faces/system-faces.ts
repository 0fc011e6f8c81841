import type { Family } from '../../../ui/typeface.ts'

/** A typeface of the operating system, or one that people often install, by the name that a style sheet uses. */
export type SystemFace = {
  name: string
  family: Family
  /** A free typeface of the same widths, which Linux substitutes for it under its name. */
  substitute?: string
}

const serif = (...names: string[]): SystemFace[] => names.map((name) => ({ name, family: 'serif' }))
const sans = (...names: string[]): SystemFace[] => names.map((name) => ({ name, family: 'sans' }))

const ALPHABETIC: readonly SystemFace[] = [
  { name: 'Georgia', family: 'serif', substitute: 'Gelasio' },
  { name: 'Times New Roman', family: 'serif', substitute: 'Liberation Serif' },
  { name: 'Cambria', family: 'serif', substitute: 'Caladea' },
  ...serif('Palatino', 'Palatino Linotype', 'Iowan Old Style', 'Charter', 'New York', 'Constantia'),
  ...serif('EB Garamond', 'Source Serif 4', 'Libertinus Serif', 'DejaVu Serif', 'Liberation Serif'),
  ...serif('Gelasio', 'Caladea'),
  { name: 'Arial', family: 'sans', substitute: 'Liberation Sans' },
  { name: 'Calibri', family: 'sans', substitute: 'Carlito' },
  ...sans('Helvetica Neue', 'Avenir Next', 'Seravek', 'Segoe UI', 'Verdana', 'Trebuchet MS'),
  ...sans('Ubuntu', 'Cantarell', 'Adwaita Sans', 'Open Sans', 'Source Sans 3', 'DejaVu Sans'),
  ...sans('Liberation Sans', 'Carlito'),
  // Made for readers with low vision or dyslexia, or liked by them.
  ...sans('Atkinson Hyperlegible', 'Lexend', 'Comic Sans MS'),
]

const ARABIC: readonly SystemFace[] = [
  ...serif(
    'Amiri',
    'Scheherazade New',
    'Sakkal Majalla',
    'Traditional Arabic',
    'Al Bayan',
    'Baghdad',
  ),
  ...serif('Times New Roman'),
  ...sans('Geeza Pro', 'Dubai', 'Tahoma', 'Segoe UI', 'Noto Kufi Arabic', 'DejaVu Sans'),
]

const REGIONS: Readonly<Record<'zh-CN' | 'zh-TW' | 'ja' | 'ko', readonly SystemFace[]>> = {
  'zh-CN': [
    ...serif(
      'Songti SC',
      'Kaiti SC',
      'STSong',
      'STKaiti',
      'STFangsong',
      'SimSun',
      'KaiTi',
      'FangSong',
    ),
    ...serif('Noto Serif CJK SC', 'Source Han Serif SC', 'LXGW WenKai'),
    ...sans('PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'DengXian', 'SimHei'),
    ...sans('Noto Sans CJK SC', 'Source Han Sans SC', 'WenQuanYi Micro Hei'),
  ],
  'zh-TW': [
    ...serif('Songti TC', 'Kaiti TC', 'BiauKai', 'DFKai-SB', 'PMingLiU', 'MingLiU'),
    ...serif('Noto Serif CJK TC', 'Source Han Serif TC', 'LXGW WenKai TC'),
    ...sans('PingFang TC', 'Heiti TC', 'Microsoft JhengHei'),
    ...sans('Noto Sans CJK TC', 'Source Han Sans TC'),
  ],
  ja: [
    ...serif('Hiragino Mincho ProN', 'YuMincho', 'Yu Mincho', 'MS PMincho', 'BIZ UDPMincho'),
    ...serif('Noto Serif CJK JP', 'Source Han Serif'),
    ...sans('Hiragino Sans', 'YuGothic', 'Yu Gothic', 'Meiryo', 'BIZ UDPGothic'),
    ...sans('UD Digi Kyokasho NK-R', 'Klee', 'Noto Sans CJK JP', 'Source Han Sans'),
  ],
  ko: [
    ...serif('AppleMyungjo', 'Batang', 'Nanum Myeongjo', 'NanumMyeongjo'),
    ...serif('Noto Serif CJK KR', 'Source Han Serif K'),
    ...sans('Apple SD Gothic Neo', 'Malgun Gothic', 'Gulim', 'Nanum Gothic', 'NanumGothic'),
    ...sans('Noto Sans CJK KR', 'Source Han Sans K'),
  ],
}

/** Returns the faces to look for, for text in the script of `script`. */
export function candidatesFor(script: FaceScript): readonly SystemFace[] {
  if (script === 'latin' || script === 'cyrillic' || script === 'other') return ALPHABETIC
  return script === 'arabic' ? ARABIC : REGIONS[script]
}

/** Scripts that differ in their faces. */
export type FaceScript = 'latin' | 'cyrillic' | 'arabic' | 'zh-CN' | 'zh-TW' | 'ja' | 'ko' | 'other'
