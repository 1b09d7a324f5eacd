// SPDX-License-Identifier: Apache-2.0
// Embeds the compiled tables of statistics; the assembler finds them in the build folder.
        .section .rodata
        .balign 16
        .global yuantu_statistics_image
yuantu_statistics_image:
        .incbin "statistics.bin"
        .section .note.GNU-stack,"",@progbits
