// SPDX-License-Identifier: Apache-2.0
// Embeds the compiled readings and look-alikes; the assembler finds them in the build folder.
        .section .rodata
        .balign 16
        .global yuantu_spelling_image
yuantu_spelling_image:
        .incbin "spelling.bin"
        .section .note.GNU-stack,"",@progbits
