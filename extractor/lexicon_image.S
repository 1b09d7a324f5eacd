// SPDX-License-Identifier: Apache-2.0
// Embeds the compiled lexicon; the assembler finds it in the build folder.
        .section .rodata
        .balign 16
        .global yuantu_lexicon_image
yuantu_lexicon_image:
        .incbin "lexicon.bin"
        .section .note.GNU-stack,"",@progbits
