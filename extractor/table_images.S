// SPDX-License-Identifier: Apache-2.0
// Embeds the compiled tables; the assembler finds them in the build folder.
        .section .rodata
        .balign 16
        .global yuantu_word_list_image
yuantu_word_list_image:
        .incbin "words.bin"
        .balign 16
        .global yuantu_simplification_image
yuantu_simplification_image:
        .incbin "simplification.bin"
        .balign 16
        .global yuantu_misprint_image
yuantu_misprint_image:
        .incbin "misprints.bin"
        .section .note.GNU-stack,"",@progbits
